/**
 * The site of a coal-gangue power plant in the Yanzhou coal field, after Xu, Fan and Lv, "Equilibrium Strategy Based
 * Recycling Facility Site Selection towards Mitigating Coal Gangue Contamination" (Sustainability 2017, 9(2)). One class
 * for each table, figure and proposition under its printed name, one for each contradiction in the printed numbers, and the
 * model with every ambiguity of the text as a named {@link apportion.study.siting.Reading}. The methods it uses live in
 * {@code apportion.solve}, {@code apportion.bilevel}, {@code apportion.fuzzy} and {@code apportion.siting}.
 */
@NullMarked
package apportion.study.siting;

import org.jspecify.annotations.NullMarked;
