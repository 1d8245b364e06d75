/** From one language to another, by a machine that the operator chose; off unless they did. */
@NullMarked
package nl.wegwijs.translation;

import org.jspecify.annotations.NullMarked;
