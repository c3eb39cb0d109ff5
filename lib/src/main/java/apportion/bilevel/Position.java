package apportion.bilevel;

/** Which of a follower's equally good answers the leader counts on. */
public enum Position {
    /** The one best for the leader. */
    OPTIMISTIC,
    /** The one worst for the leader. */
    PESSIMISTIC
}
