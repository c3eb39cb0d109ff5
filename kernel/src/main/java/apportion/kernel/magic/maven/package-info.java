/**
 * Maven's own resolver, as MIMA puts it together: settings, mirrors, proxies, passwords, checksums and the local
 * repository all mean what they mean to {@code mvn}. Only a class loader of its own loads this package and its libraries.
 */
@NullMarked
package apportion.kernel.magic.maven;

import org.jspecify.annotations.NullMarked;
