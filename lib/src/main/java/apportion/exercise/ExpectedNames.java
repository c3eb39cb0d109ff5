package apportion.exercise;

import apportion.text.Counted;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One name or several, in any order and case. */
record ExpectedNames(Supplier<? extends Collection<String>> answer) implements Expected {

    @Override
    public Optional<String> objection(Object given) {
        Collection<?> words = given instanceof Collection<?> several ? several : Set.of(given);
        for (Object word : words) {
            if (!(word instanceof CharSequence)) {
                return Optional.of(word == null ? "One of the names is null." : Expected.kind(word, "A name"));
            }
        }
        Set<String> right = plain(answer.get());
        Set<String> named = plain(words);
        long found = named.stream().filter(right::contains).count();
        long wrong = named.size() - found;
        long missing = right.size() - found;
        if (wrong == 0 && missing == 0) {
            return Optional.empty();
        }
        if (found == 0) {
            return Optional.of(right.size() == 1 ? "It is another one." : "None of these.");
        }
        return Optional.of(
                "%d right, %s, %s.".formatted(found, wrong + " wrong", Counted.of(missing, "name") + " missing"));
    }

    private static Set<String> plain(Collection<?> names) {
        Set<String> plain = new LinkedHashSet<>();
        names.forEach(name -> plain.add(String.valueOf(name).strip().toLowerCase(Locale.ROOT)));
        return plain;
    }
}
