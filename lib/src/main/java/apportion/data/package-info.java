/**
 * Data packages: tables that travel with their source, licence, hash and the meaning of every column. A table is
 * handed out only if its file still has the hash its {@code datapackage.json} states and its columns are the declared
 * ones. The form is Frictionless Data's tabular data package, version 1, with {@code unit} and {@code provenance} added
 * to each field.
 */
@NullMarked
package apportion.data;

import org.jspecify.annotations.NullMarked;
