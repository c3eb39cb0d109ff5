/**
 * Industrial relocation in Beijing-Tianjin-Hebei, after Zeng, Wang, Zhang, Ding, Wu and Santibanez Gonzalez,
 * "Industrial Pollution Governance in Beijing-Tianjin-Hebei Based on Industrial Relocation" (accepted May 2023). One class
 * for each table, figure and equation that prints numbers, under its printed name. The methods it uses live in
 * {@code apportion.gravity}, {@code apportion.games} and {@code apportion.welfare}.
 */
@NullMarked
package apportion.study.relocation;

import org.jspecify.annotations.NullMarked;
