package apportion.sweep;

import java.util.ArrayList;
import java.util.List;

/** Tasks that exist already. */
record TaskList<R extends Record>(ArrayList<Task<R>> tasks) implements Grid<R> {

    static <R extends Record> TaskList<R> of(List<? extends Task<R>> tasks) {
        return new TaskList<>(new ArrayList<>(tasks));
    }

    @Override
    public int count() {
        return tasks.size();
    }

    @Override
    public Task<R> task(int index) {
        return tasks.get(index);
    }
}
