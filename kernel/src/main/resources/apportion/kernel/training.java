// %% What the installer lets the kernel run once, so that Java records the classes of a usual first hour.
1 + 1
// %%
var years = IntColumn.create("year", 2019, 2020, 2021);
var table = Table.create("output", years, DoubleColumn.create("t", 1.5, 2.5, 3.5));
table
// %%
record Region(String name, double share) {}
double total(List<Region> regions) {
    return regions.stream().mapToDouble(Region::share).sum();
}
var regions = List.of(new Region("north", 0.25), new Region("south", 0.75));
System.out.printf("%.2f%n", total(regions));
regions
// %%
var chart = Figures.lineChart("Training", "x", "y");
Figures.curve(chart, "x squared", x -> x * x, 0, 1, 20);
display(chart);
// %%
var game = TransferableUtilityGame.bySizeThenLexicographic(0, 0, 0, 1, 2, 3, 6);
Nucleolus.of(game).orElseThrow()
// %%
try {
    List.of().get(0);
} catch (RuntimeException e) {
    System.err.println(e.getMessage());
}
new double[] {1, 2, 3}
// %%
interact(n -> n * n, IntSlider.of(0, 9).withDescription("n"))
