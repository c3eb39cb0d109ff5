package apportion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the house: study → methods → solve, and nothing in the library knows the kernel. */
@AnalyzeClasses(packages = "apportion", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule METHODS_NEVER_KNOW_A_PAPER = noClasses()
            .that()
            .resideOutsideOfPackage("apportion.study..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("apportion.study..");

    @ArchTest
    static final ArchRule THE_LIBRARY_NEVER_KNOWS_THE_KERNEL = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("apportion.kernel..", "org.dflib.jjava..", "jdk.jshell..");

    @ArchTest
    static final ArchRule SOLVE_STANDS_ON_NO_METHOD = noClasses()
            .that()
            .resideInAPackage("apportion.solve..")
            .should()
            .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "are ours, outside apportion.solve and the formulas of apportion.text",
                    type -> type.getPackageName().startsWith("apportion.")
                            && !type.getPackageName().startsWith("apportion.solve")
                            && !type.getPackageName().equals("apportion.text")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_SOLVE_CALLS_THE_ENGINES = noClasses()
            .that()
            .resideOutsideOfPackage("apportion.solve..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.ojalgo.optimisation..");

    @ArchTest
    static final ArchRule STUDIES_DO_NOT_KNOW_EACH_OTHER = slices().matching("apportion.study.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PACKAGES_STAND_IN_NO_CIRCLE =
            slices().matching("apportion.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule EVERY_PACKAGE_SAYS_WHAT_IT_IS_FOR =
            classes().should(new PackageIsDescribed()).as("every package has a package-info.java that is @NullMarked");
}
