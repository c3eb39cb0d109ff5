"""JupyterLab as ./lab opens it: only for this machine, without a word to the network."""

import os

c = get_config()  # noqa: F821 - given by Jupyter

c.Application.log_level = "WARN"  # the address with its token is printed all the same
c.ServerApp.ip = "127.0.0.1"
c.ServerApp.allow_root = True  # in a container there may be nobody else; only this machine can connect
c.LabApp.default_url = "/lab/tree/start-here.ipynb"
c.LabApp.extension_manager = "readonly"
c.LabApp.news_url = None
c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
c.ContentsManager.hide_globs = ["src", "target", "pom.xml", "requirements*"]
checkpoints = os.path.join(os.environ["LAB_ROOT"], ".lab", "checkpoints")
c.FileContentsManager.checkpoints_kwargs = {"checkpoint_dir": checkpoints}
