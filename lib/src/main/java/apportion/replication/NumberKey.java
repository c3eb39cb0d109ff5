package apportion.replication;

/** Where in its paper a number stands; unique within a paper. */
public record NumberKey(String place, String row, String column) {

    @Override
    public String toString() {
        return "%s, row '%s', column '%s'".formatted(place, row, column);
    }
}
