package apportion.replication;

import java.util.List;

/**
 * A study that answers for every published number of one paper. Found through {@link java.util.ServiceLoader}: a study is
 * named in {@code META-INF/services/apportion.replication.Replication} and needs a public constructor without arguments.
 */
public interface Replication {

    /** Short name of the paper, which is also the name of its data package. */
    String paper();

    /** Title for a reader. */
    String title();

    /** File name of the study's notebook, without extension. */
    String notebook();

    /** One answer for each published number, collected with {@link Answers}. */
    List<Answer> answers();
}
