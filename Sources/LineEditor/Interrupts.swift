import CLineEditor
import Glibc

/// Ctrl-C while something other than the line editor reads the terminal: it ends the wait for input,
/// so that the analyst is back at the shell. The signal is blocked except while waiting, or one that
/// comes just before the wait would be lost.
package final class Interrupts {
  private var actionBefore = sigaction()
  private var maskBefore = sigset_t()

  /// From now on an interrupt only ends a wait.
  package init() {
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, SIGINT)
    sigprocmask(SIG_BLOCK, &mask, &maskBefore)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in }
    sigaction(SIGINT, &action, &actionBefore)
  }

  /// Waits until there is something to read; `false` when an interrupt came instead.
  package func waitForInput() -> Bool {
    var mask = maskBefore
    sigdelset(&mask, SIGINT)
    return assay_wait_for_input(&mask) > 0
  }

  /// Gives Ctrl-C back its meaning.
  package func end() {
    sigaction(SIGINT, &actionBefore, nil)
    sigprocmask(SIG_SETMASK, &maskBefore, nil)
  }
}
