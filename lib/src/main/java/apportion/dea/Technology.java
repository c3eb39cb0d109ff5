package apportion.dea;

import apportion.dea.Factor.Role;
import apportion.dea.engine.EnumerationEngine;
import apportion.dea.engine.EvaluationOrder;
import apportion.dea.engine.ExactAnswer;
import apportion.dea.engine.ProgramFamily;
import apportion.dea.engine.ProgramSolutions;
import apportion.dea.engine.ReferenceColumns;
import apportion.dea.engine.SimplexEngine;
import apportion.solve.KktCertificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The set of what is possible, spanned by the reference units: one row for each factor, one for Σλ, and one column for
 * each reference unit with data that can be used (two with abatement factors).
 */
final class Technology {

    /** How Σλa compares with the level of its row. */
    enum Relation {
        AT_MOST(1),
        AT_LEAST(-1),
        EQUAL(0);

        /** The entry of the row's slack. */
        final int slack;

        Relation(int slack) {
            this.slack = slack;
        }
    }

    /**
     * A row.
     *
     * @param factor the position of its factor, −1 for Σλ
     * @param name the factor's name, or "scale"
     * @param relation how Σλa compares with the level
     * @param sign −1 if the row holds the factor with the sign changed (translated bad outputs)
     * @param shift added to the signed factor
     * @param isBound whether the row bounds the level itself, with no reference unit in it
     */
    record Row(int factor, String name, Relation relation, int sign, double shift, boolean isBound) {}

    private final DecisionMakingUnits reference;
    private final ModelOptions options;
    private final List<Row> rows;
    private final int[] usable; // positions of the reference units in the columns
    private final int[] columnOf; // by reference unit, −1 if it cannot be used
    private final boolean abates;
    private final SimplexEngine engine;
    private final boolean boundsSlacks;
    private final CommonFactor commonFactor;

    private Technology(
            DecisionMakingUnits reference,
            ModelOptions options,
            List<Row> rows,
            int[] usable,
            SimplexEngine engine,
            boolean boundsSlacks,
            CommonFactor commonFactor) {
        this.reference = reference;
        this.options = options;
        this.rows = rows;
        this.usable = usable;
        this.engine = engine;
        this.boundsSlacks = boundsSlacks;
        this.commonFactor = commonFactor;
        abates = abates(reference, options);
        columnOf = new int[reference.count()];
        Arrays.fill(columnOf, -1);
        for (int k = 0; k < usable.length; k++) {
            columnOf[usable[k]] = k;
        }
    }

    static Technology of(DecisionMakingUnits reference, ModelOptions options) {
        return of(reference, options, rows(reference, options));
    }

    /** For a measure along a ray, the only ones that a common abatement factor leaves linear. */
    static Technology alongRay(DecisionMakingUnits reference, ModelOptions options, boolean movesInputs) {
        CommonFactor common = CommonFactor.of(reference, options, movesInputs);
        List<Row> rows = new ArrayList<>(rows(reference, options));
        if (common != CommonFactor.NONE) {
            rows.add(new Row(-1, "abatement factor", Relation.AT_MOST, 1, 0, true));
        }
        return of(reference, options, List.copyOf(rows), false, common);
    }

    /** With a last row that holds no reference unit, for the normalisation of a ratio. */
    static Technology normalised(DecisionMakingUnits reference, ModelOptions options) {
        List<Row> rows = new ArrayList<>(rows(reference, options));
        rows.add(new Row(-1, "normalisation", Relation.EQUAL, 1, 0, true));
        return of(reference, options, List.copyOf(rows));
    }

    /** With a last row for each factor whose slack may not lead beyond the best observed value. */
    static Technology bounded(DecisionMakingUnits reference, ModelOptions options) {
        List<Row> rows = new ArrayList<>(rows(reference, options));
        for (Row row : List.copyOf(rows)) {
            if (row.factor() >= 0
                    && !row.isBound()
                    && row.relation() != Relation.EQUAL
                    && reference.factors().get(row.factor()).discretionary()) {
                boolean good = reference.factors().get(row.factor()).role() == Role.GOOD_OUTPUT;
                DoubleStream values = finite(
                        reference.column(reference.factors().get(row.factor()).name()));
                double best = good ? values.max().orElse(0) : values.min().orElse(0);
                rows.add(new Row(
                        row.factor(),
                        row.name() + " bound",
                        Relation.AT_MOST,
                        good ? -1 : 1,
                        good ? best : -best,
                        true));
            }
        }
        return of(reference, options, List.copyOf(rows), true);
    }

    private static Technology of(DecisionMakingUnits reference, ModelOptions options, List<Row> rows) {
        return of(reference, options, rows, false);
    }

    private static Technology of(
            DecisionMakingUnits reference, ModelOptions options, List<Row> rows, boolean boundsSlacks) {
        if (CommonFactor.matters(reference, options)) {
            throw new IllegalArgumentException(
                    "With one abatement factor for all units, only radial and directional measures are linear programs.%nMaybe BadOutputs.abatementFactor(), one for each unit."
                            .formatted());
        }
        return of(reference, options, rows, boundsSlacks, CommonFactor.NONE);
    }

    /** With bounded slacks, only Σλ may be disposed of freely, so that the frame may not count on the others. */
    private static Technology of(
            DecisionMakingUnits reference,
            ModelOptions options,
            List<Row> rows,
            boolean boundsSlacks,
            CommonFactor commonFactor) {
        if (options.returnsToScale() == ReturnsToScale.FREE_DISPOSAL_HULL
                && (abates(reference, options) || commonFactor != CommonFactor.NONE)) {
            throw new IllegalArgumentException(
                    "The free disposal hull takes units as they are, an abatement factor cuts them back.%nMaybe BadOutputs.equality() or VARIABLE returns."
                            .formatted());
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("A technology needs at least 1 factor, got 0.");
        }
        if (rows.size() > ReferenceColumns.MOST_ROWS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d factors need %d rows; there can be %d.",
                    reference.factors().size(),
                    rows.size(),
                    ReferenceColumns.MOST_ROWS));
        }
        int[] usable = IntStream.range(0, reference.count())
                .filter(unit -> isUsable(reference, options, unit))
                .toArray();
        int copies = abates(reference, options) ? 2 : 1;
        double[][] table = new double[rows.size()][copies * usable.length];
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double[] column = row.factor() < 0
                    ? new double[0]
                    : reference.column(reference.factors().get(row.factor()).name());
            boolean vanishes =
                    row.factor() >= 0 && reference.factors().get(row.factor()).role() != Role.INPUT;
            for (int k = 0; k < usable.length; k++) {
                double value = row.isBound() ? 0 : row.factor() < 0 ? 1 : row.sign() * column[usable[k]] + row.shift();
                table[i][k] = value;
                if (copies == 2) {
                    table[i][usable.length + k] = vanishes ? 0 : value;
                }
            }
        }
        return new Technology(
                reference,
                options,
                rows,
                usable,
                SimplexEngine.over(
                        ReferenceColumns.ofRows(table),
                        rows.stream()
                                .mapToInt(row ->
                                        boundsSlacks && row.factor() >= 0 && !row.isBound() ? 0 : row.relation().slack)
                                .toArray()),
                boundsSlacks,
                commonFactor);
    }

    private static boolean abates(DecisionMakingUnits reference, ModelOptions options) {
        return options.badOutputs() instanceof BadOutputs.AbatementFactor
                && !reference.factors(Role.BAD_OUTPUT).isEmpty();
    }

    private static List<Row> rows(DecisionMakingUnits reference, ModelOptions options) {
        List<Row> rows = new ArrayList<>();
        List<Row> bounds = new ArrayList<>();
        int bad = 0;
        for (int k = 0; k < reference.factors().size(); k++) {
            Factor factor = reference.factors().get(k);
            switch (factor.role()) {
                case INPUT -> rows.add(new Row(k, factor.name(), Relation.AT_MOST, 1, 0, false));
                case GOOD_OUTPUT -> rows.add(new Row(k, factor.name(), Relation.AT_LEAST, 1, 0, false));
                case BAD_OUTPUT -> {
                    rows.add(badRow(reference, options, k, bad++));
                    if (options.badOutputs() instanceof BadOutputs.BoundedInputs) {
                        double largest =
                                finite(reference.column(factor.name())).max().orElse(0);
                        bounds.add(new Row(k, factor.name() + " bound", Relation.AT_MOST, -1, largest, true));
                    }
                }
            }
        }
        rows.addAll(bounds);
        switch (options.returnsToScale()) {
            case VARIABLE, FREE_DISPOSAL_HULL -> rows.add(new Row(-1, "scale", Relation.EQUAL, 1, 0, false));
            case NON_INCREASING -> rows.add(new Row(-1, "scale", Relation.AT_MOST, 1, 0, false));
            case NON_DECREASING -> rows.add(new Row(-1, "scale", Relation.AT_LEAST, 1, 0, false));
            case CONSTANT -> {}
        }
        return List.copyOf(rows);
    }

    private static Row badRow(DecisionMakingUnits reference, ModelOptions options, int k, int bad) {
        String name = reference.factors().get(k).name();
        if (options.badOutputs() instanceof BadOutputs.Translation translation) {
            double largest = finite(reference.column(name)).max().orElse(0);
            List<Double> constants = translation.constants();
            if (!constants.isEmpty() && bad >= constants.size()) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%d translations for %d bad outputs.",
                        constants.size(),
                        reference.factors(Role.BAD_OUTPUT).size()));
            }
            double constant = constants.isEmpty() ? largest + 1 : constants.get(bad);
            return new Row(k, name, Relation.AT_LEAST, -1, constant, false);
        }
        boolean equality = options.badOutputs() instanceof BadOutputs.Equality
                || options.badOutputs() instanceof BadOutputs.AbatementFactor
                || options.badOutputs() instanceof BadOutputs.CommonAbatementFactor;
        return new Row(k, name, equality ? Relation.EQUAL : Relation.AT_MOST, 1, 0, false);
    }

    private static DoubleStream finite(double[] column) {
        return Arrays.stream(column).filter(Double::isFinite);
    }

    private static boolean isUsable(DecisionMakingUnits reference, ModelOptions options, int unit) {
        for (int k = 0; k < reference.factors().size(); k++) {
            double value = reference.valueAt(k, unit);
            if (!Double.isFinite(value) || (value < 0 && !allowsNegative(options))) {
                return false;
            }
        }
        return true;
    }

    /** Whether negative values make sense: scaling a unit down must not improve it. */
    static boolean allowsNegative(ModelOptions options) {
        return options.returnsToScale() == ReturnsToScale.VARIABLE
                || options.returnsToScale() == ReturnsToScale.FREE_DISPOSAL_HULL;
    }

    DecisionMakingUnits reference() {
        return reference;
    }

    ModelOptions options() {
        return options;
    }

    List<Row> rows() {
        return rows;
    }

    Factor factor(Row row) {
        return reference.factors().get(row.factor());
    }

    SimplexEngine engine() {
        return engine;
    }

    /** Whether no reference unit can be used. */
    boolean isEmpty() {
        return usable.length == 0;
    }

    /** The position of the reference unit behind a column. */
    int unitOf(int column) {
        return usable[column % usable.length];
    }

    /** The column of a reference unit, if its data can be used. */
    OptionalInt columnOf(int unit) {
        return columnOf[unit] < 0 ? OptionalInt.empty() : OptionalInt.of(columnOf[unit]);
    }

    boolean isFreeDisposalHull() {
        return options.returnsToScale() == ReturnsToScale.FREE_DISPOSAL_HULL;
    }

    /** Whether rows that hold no reference unit bound the slacks of others. */
    boolean boundsSlacks() {
        return boundsSlacks;
    }

    /** How one abatement factor for all reference units enters the programs. */
    CommonFactor commonFactor() {
        return commonFactor;
    }

    double entry(int row, int column) {
        return engine.reference().at(row, column);
    }

    /** The optimality conditions of a program with an optimum, measured anew against every reference unit. */
    Optional<KktCertificate> certificate(Stage stage, int program) {
        return isFreeDisposalHull()
                ? Optional.empty()
                : engine.certificate(stage.programs(), stage.solutions(), program);
    }

    /** What the row holds for an evaluated unit: its factor, signed and shifted, or 1 for Σλ. */
    double observed(DecisionMakingUnits units, int unit, Row row) {
        return row.factor() < 0 ? 1 : row.sign() * units.valueAt(row.factor(), unit) + row.shift();
    }

    ProgramSolutions solve(ProgramFamily programs, DecisionMakingUnits units, int[] evaluated) {
        if (isFreeDisposalHull()) {
            return EnumerationEngine.solve(engine.reference(), programs);
        }
        return engine.solve(programs, order(units, evaluated), options.threads());
    }

    /** Tries each reference unit alone, with a merit of its own instead of the program's objective. */
    ProgramSolutions enumerate(ProgramFamily programs, EnumerationEngine.Merit merit) {
        return EnumerationEngine.solve(engine.reference(), programs, merit);
    }

    /** Neighbours among the evaluated units: those of the reference if they are the same, else by their own data. */
    private EvaluationOrder order(DecisionMakingUnits units, int[] evaluated) {
        if (units == reference && usable.length == units.count() && evaluated.length == units.count() && !abates) {
            return EvaluationOrder.OF_REFERENCE;
        }
        double[][] table = new double[rows.size()][evaluated.length];
        for (int i = 0; i < table.length; i++) {
            for (int k = 0; k < evaluated.length; k++) {
                table[i][k] = observed(units, evaluated[k], rows.get(i));
            }
        }
        return EvaluationOrder.of(ReferenceColumns.ofRows(table));
    }

    Optional<ExactAnswer> exactly(Stage stage, int program) {
        return isFreeDisposalHull()
                ? Optional.empty()
                : Optional.of(engine.exactly(stage.programs(), stage.solutions(), program));
    }

    /** Why a unit cannot be evaluated whatever the measure; empty if it can. */
    String objection(DecisionMakingUnits units, int unit) {
        for (int k = 0; k < units.factors().size(); k++) {
            Factor factor = units.factors().get(k);
            double value = units.valueAt(k, unit);
            if (Double.isNaN(value)) {
                return "%s '%s' is missing.".formatted(factor.role(), factor.name());
            }
            if (Double.isInfinite(value)) {
                return "%s '%s' must be finite, got %s.".formatted(factor.role(), factor.name(), value);
            }
            if (value < 0 && !allowsNegative(options)) {
                return "%s '%s' is negative, %s, which %s cannot scale."
                        .formatted(factor.role(), factor.name(), value, options.returnsToScale());
            }
        }
        return "";
    }
}
