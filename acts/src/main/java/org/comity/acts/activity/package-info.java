/// What was done in a year of chairmanship, by area, beside what is claimed of it.
package org.comity.acts.activity;
