/**
 * Text that has a form beyond plain characters: formulas. A notebook shows it typeset, a script prints its source.
 * Values here only say what they are; how they look is decided where they are shown.
 */
@NullMarked
package apportion.text;

import org.jspecify.annotations.NullMarked;
