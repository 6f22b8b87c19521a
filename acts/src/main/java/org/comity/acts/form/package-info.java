/// What constructors of acts refuse. For this module alone.
package org.comity.acts.form;
