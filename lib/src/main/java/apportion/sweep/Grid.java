package apportion.sweep;

import java.io.Serializable;

/**
 * Tasks that are made when their turn comes, so that a million of them take no memory. A worker elsewhere gets the grid
 * once and makes its own tasks.
 *
 * @param <R> what the tasks compute
 */
public interface Grid<R extends Record> extends Serializable {

    /** How many tasks there are. */
    int count();

    /**
     * The task at an index, always the same one.
     *
     * @param index from 0 to count − 1
     */
    Task<R> task(int index);
}
