package apportion.kernel.show;

import apportion.sweep.SweepProgress;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a loop, with a bar that says how many of them are done. The bar is drawn at most ten times a second,
 * and once more at the end; it names no time, so that a notebook's bytes do not change from run to run.
 *
 * @param <T> what the loop goes through
 */
public final class Progress<T> implements Iterable<T> {
    private static final int WIDTH = 30;
    private static final long PAUSE_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int UNKNOWN = -1;

    private final Iterable<T> elements;
    private final int total;
    private final String label;

    private Progress(Iterable<T> elements, String label) {
        this.elements = elements;
        this.total = elements instanceof Collection<?> counted ? counted.size() : UNKNOWN;
        this.label = label;
    }

    /** A loop's elements; the share done is known for collections only. */
    public static <T> Progress<T> of(Iterable<T> elements, String label) {
        return new Progress<>(elements, label);
    }

    /** Draws the same bar for a sweep, each time it tells how far it is. */
    public static Consumer<SweepProgress> following(String label) {
        return new Consumer<>() {
            private @Nullable Shown shown;

            @Override
            public void accept(SweepProgress progress) {
                DisplayData bar = bar(label, progress.total(), progress.done(), progress.done() == progress.total());
                if (shown == null) {
                    shown = Shown.of(bar);
                } else {
                    shown.send(bar, true);
                }
            }
        };
    }

    /** Shows the bar and goes through the elements; one counts as done when the next one is asked for. */
    @Override
    public Iterator<T> iterator() {
        Iterator<T> each = elements.iterator();
        var shown = Shown.of(bar(0, false));
        return new Iterator<>() {
            private long drawn = System.nanoTime();
            private int given;
            private boolean ended;

            @Override
            public boolean hasNext() {
                boolean more = each.hasNext();
                if (!more && !ended) {
                    ended = true;
                    shown.send(bar(given, true), true);
                } else if (more && System.nanoTime() - drawn > PAUSE_NANOSECONDS) {
                    drawn = System.nanoTime();
                    shown.send(bar(given, false), true);
                }
                return more;
            }

            @Override
            public T next() {
                T next = each.next();
                given++;
                return next;
            }
        };
    }

    private DisplayData bar(int done, boolean ended) {
        return bar(label, total, done, ended);
    }

    private static DisplayData bar(String label, int total, int done, boolean ended) {
        String count = total == UNKNOWN ? done + " done" : done + " of " + total;
        double share = ended ? 1 : total <= 0 ? 0 : Math.min(1, (double) done / total);
        String before = label.isEmpty() ? "" : label + " ";
        String known = total == UNKNOWN && !ended ? "" : String.format(Locale.ROOT, "%3.0f %% ", 100 * share);
        int full = (int) (WIDTH * share);
        var data = new DisplayData(before + "█".repeat(full) + "░".repeat(WIDTH - full) + " " + known + count);
        String value = total == UNKNOWN && !ended ? "" : " value=\"%d\" max=\"100\"".formatted(Math.round(100 * share));
        data.putHTML("<div>%s<progress%s></progress> %s%s</div>"
                .formatted(escaped(before), value, known.strip(), " " + count));
        return data;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
