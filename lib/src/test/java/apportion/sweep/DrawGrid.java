package apportion.sweep;

/** The tasks 0 to count − 1, made when asked for. */
record DrawGrid(int count, int failing) implements Grid<DrawTask.Drawn> {
    @Override
    public Task<DrawTask.Drawn> task(int index) {
        return new DrawTask(index, failing);
    }
}
