package apportion.sweep;

/** Where the tasks of a sweep are computed. The table does not depend on it. */
public interface Runner {

    /**
     * Takes all that is to be computed and hands in every outcome, in any order.
     *
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; its flag stays set, and
     *     nothing is handed in afterwards
     */
    void run(Job job);
}
