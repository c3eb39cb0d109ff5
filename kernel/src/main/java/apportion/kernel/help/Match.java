package apportion.kernel.help;

/**
 * Something that may be typed.
 *
 * @param text what is put into the code
 * @param kind function, class, instance, property, module, keyword, magic or path, as Jupyter's front ends know them
 * @param signature how it is declared, or what would be imported; may be empty
 */
public record Match(String text, String kind, String signature) {}
