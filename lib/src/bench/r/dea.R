# dea.R FILE MODEL UNITS OUT: scores of the first UNITS units by lpSolve, one program each ("lpsolve"), or of all by the
# package Benchmarking ("benchmarking"); radial input, variable returns. Writes the scores, prints seconds and CPU seconds.
arguments <- commandArgs(trailingOnly = TRUE)
data <- as.matrix(read.csv(arguments[1], header = FALSE))
x <- data[, 1:3]
y <- data[, 4:5]
n <- nrow(data)
units <- min(as.integer(arguments[3]), n)
if (arguments[2] == "benchmarking") {
  taken <- system.time(scores <- Benchmarking::dea(x, y, RTS = "vrs", ORIENTATION = "in")$eff)
} else {
  taken <- system.time({
    directions <- c(rep("<=", 3), rep(">=", 2), "=")
    shared <- rbind(t(x), t(y), 1)
    costs <- c(1, rep(0, n))
    scores <- sapply(seq_len(units), function(o) {
      lpSolve::lp("min", costs, cbind(c(-x[o, ], 0, 0, 0), shared), directions, c(0, 0, 0, y[o, ], 1))$objval
    })
  })
}
write(format(scores, digits = 17), arguments[4], ncolumns = 1)
cat(taken[["elapsed"]], taken[["user.self"]] + taken[["sys.self"]], "\n")
