package apportion.text;

/** A model that can be written as a formula; a notebook that shows it shows the formula typeset. */
public interface Typeset {
    /** The model in LaTeX's mathematics. */
    Latex latex();
}
