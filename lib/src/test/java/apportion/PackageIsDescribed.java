package apportion;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Holds for a class whose package has a {@code package-info.java} marked {@code @NullMarked}. */
final class PackageIsDescribed extends ArchCondition<JavaClass> {

    PackageIsDescribed() {
        super("live in a described, null-marked package");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean described = type.getPackage()
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
        events.add(new SimpleConditionEvent(
                type,
                described,
                "%s: package %s has no package-info.java marked @NullMarked"
                        .formatted(type.getName(), type.getPackageName())));
    }
}
