"""Tasks per second, overhead and efficiency of sweeps by threads and by Spark: ./lab bench sweep."""

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[5]
HOME = ROOT / "lib" / "spark" / "target" / "spark"


def main() -> None:
    offline = ["-o"] if os.environ.get("LAB_OFFLINE") else []
    goals = ["-Pspark", "-pl", "lib,lib/spark", "-DskipTests", "package"]
    subprocess.run(["./mvnw", "-q", "-B", *offline, *goals], cwd=ROOT, check=True)
    classes = [HOME / "lib" / "*", ROOT / "lib" / "spark" / "target" / "test-classes"]
    java = Path(os.environ["JAVA_HOME"]) / "bin" / "java" if "JAVA_HOME" in os.environ else "java"
    path = os.pathsep.join(map(str, classes))
    command = [str(java), f"-Dapportion.spark={HOME}", "-cp", path, "apportion.sweep.spark.SweepBench"]
    subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
