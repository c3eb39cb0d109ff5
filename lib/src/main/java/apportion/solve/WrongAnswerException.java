package apportion.solve;

/** An engine's answer contradicts its own program: its certificate fails, so the answer is refused. */
public final class WrongAnswerException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * An answer that is refused.
     *
     * @param message which check failed and by how much
     */
    public WrongAnswerException(String message) {
        super(message);
    }
}
