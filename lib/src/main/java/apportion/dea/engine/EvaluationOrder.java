package apportion.dea.engine;

import java.util.Arrays;

/** In which order the programs of a family are solved; neighbours should be similar, the answers are the same. */
public final class EvaluationOrder {

    /** Program k belongs to reference column k; the order is that of the reference columns in space. */
    public static final EvaluationOrder OF_REFERENCE = new EvaluationOrder(null);

    private final int @org.jspecify.annotations.Nullable [] fixed;

    private EvaluationOrder(int @org.jspecify.annotations.Nullable [] fixed) {
        this.fixed = fixed;
    }

    /** The order in space of points with as many coordinates as there are rows, one for each program. */
    public static EvaluationOrder of(ReferenceColumns points) {
        return new EvaluationOrder(new BoxTree(points).order());
    }

    int[] sequence(BoxTree tree, int count) {
        int[] chosen = fixed == null ? tree.order() : fixed;
        if (chosen.length == count) {
            return chosen;
        }
        int[] asGiven = new int[count];
        Arrays.setAll(asGiven, k -> k);
        return asGiven;
    }
}
