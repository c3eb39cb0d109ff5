package apportion.kernel.server;

import apportion.kernel.evaluate.Frontend;

/**
 * Code of a reader that a comm message causes.
 *
 * @param frontend where its output and its error go
 */
public record Callback(Frontend frontend, Runnable code) {}
