package apportion.study.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What the collieries dig and carry when the facility stands at one site, and what that gives the local authority.
 *
 * @param site 1 to 10
 * @param parts one for each colliery, in the order ST, XLZ, BD, DT, JN2, JN3
 */
public record Plan(int site, List<Part> parts) {

    /**
     * One colliery's part.
     *
     * @param output Y, 10⁶ t of coal
     * @param transported R, 10⁶ t of gangue
     * @param stack E Y − R, 10⁶ t of gangue
     * @param profit F of equation (7), 10⁸ yuan
     * @param revenue its part of Z₂, 10⁸ yuan
     */
    public record Part(
            String colliery, double output, double transported, double stack, double profit, double revenue) {}

    public Plan {
        parts = List.copyOf(parts);
    }

    static Plan of(CollieriesAtSite at, List<Double> outputs, List<Double> transported) {
        int count = at.collieries().size();
        if (outputs.size() != count || transported.size() != count) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d outputs and %d transports for %d collieries.",
                    outputs.size(),
                    transported.size(),
                    count));
        }
        List<Part> parts = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            CollieryAtSite colliery = at.collieries().get(j);
            double output = outputs.get(j);
            double carried = transported.get(j);
            parts.add(new Part(
                    colliery.name(),
                    output,
                    carried,
                    colliery.stack(output, carried),
                    colliery.profit(output, carried),
                    colliery.revenue(output, carried)));
        }
        return new Plan(at.site(), parts);
    }

    /** Total coal output, 10⁶ t. */
    public double output() {
        return total(Part::output);
    }

    /** Total gangue carried to the site, 10⁶ t. */
    public double transported() {
        return total(Part::transported);
    }

    /** Z₁ of equation (2), 10⁶ t. */
    public double stack() {
        return total(Part::stack);
    }

    /** Z₂ of equation (3), 10⁸ yuan. */
    public double revenue() {
        return total(Part::revenue);
    }

    /** Total profit of the collieries, 10⁸ yuan. */
    public double profit() {
        return total(Part::profit);
    }

    /** The part of this colliery, by its short name. */
    public Part of(String colliery) {
        return parts.stream()
                .filter(part -> part.colliery().equals(colliery))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No colliery '%s'; there are: %s."
                        .formatted(
                                colliery,
                                String.join(
                                        ", ", parts.stream().map(Part::colliery).toList()))));
    }

    private double total(ToDoubleFunction<Part> quantity) {
        return parts.stream().mapToDouble(quantity).sum();
    }

    @Override
    public String toString() {
        StringBuilder card = new StringBuilder(String.format(
                Locale.ROOT,
                "Site %d: stack Z₁ %.4f, revenue Z₂ %.4f, output %.4f, transported %.4f",
                site,
                stack(),
                revenue(),
                output(),
                transported()));
        for (Part part : parts) {
            card.append(String.format(
                    Locale.ROOT,
                    "\n  %-4s output %.4f, transported %.4f, stack %.4f, profit %.4f",
                    part.colliery(),
                    part.output(),
                    part.transported(),
                    part.stack(),
                    part.profit()));
        }
        return card.toString();
    }
}
