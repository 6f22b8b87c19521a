/// Help for a member: asked for, decided, offered, accepted, there and gone again, and how long each took.
package org.comity.acts.assistance;
