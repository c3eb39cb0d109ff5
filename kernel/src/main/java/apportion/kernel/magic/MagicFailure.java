package apportion.kernel.magic;

/** Says why a magic could not do what it was asked for. */
public final class MagicFailure extends Exception {
    private static final long serialVersionUID = 1;

    /** @param message what is wrong, and perhaps a second line that starts with "Maybe" */
    public MagicFailure(String message) {
        super(message);
    }

    /** The same, with what caused it. */
    public MagicFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
