package apportion.exercise;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer that is computed when it is first asked for, and kept. */
final class Once<T> implements Supplier<T> {
    private final Supplier<? extends T> compute;
    private @Nullable T value;

    Once(Supplier<? extends T> compute) {
        this.compute = compute;
    }

    @Override
    public synchronized T get() {
        T known = value;
        if (known == null) {
            known = compute.get();
            value = known;
        }
        return known;
    }
}
