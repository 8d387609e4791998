// The wall: GLPK's output and errors end here.
#include "session.h"
#include <limits.h>
#include <string.h>

int cg_usable(const cg_session *session) {
  return session->problem != NULL && pthread_equal(session->owner, pthread_self());
}

static void append(cg_session *session, const char *text) {
  size_t used = strlen(session->fault);
  size_t space = sizeof session->fault - used - 1;
  strncat(session->fault, text, space);
}

// Called for each piece of output; returning 1 keeps GLPK from printing it. Output is the only
// chance to stop a simplex, by an error of our own. It comes every 50 ms of a simplex that we start (out_frq),
// but only every 5 s of one that branch-and-cut starts: GLPK sets that frequency itself.
static int on_output(void *info, const char *text) {
  cg_session *session = info;
  if (glp_at_error()) {
    append(session, text);
  } else if (session->landing != NULL && !session->asking) {
    if (cg_ask(session, NULL, NULL) == CG_STOP) glp_error("stopped by the watcher\n");
  }
  return 1;
}

static void on_error(void *info) {
  cg_session *session = info;
  longjmp(*session->landing, 1);
}

void cg_hook(cg_session *session) {
  glp_error_hook(on_error, session);
  glp_term_hook(on_output, session);
}

// After an error the whole environment of the thread is unusable and frees every problem in it.
void cg_bury(cg_session *session) {
  session->problem = NULL;
  glp_free_env();
}

int cg_ask(cg_session *session, const double *relaxation, double *point) {
  cg_progress progress = {
    .incumbent = session->incumbent_objective,
    .bound = session->bound,
    .nodes = session->nodes,
    .relaxation = relaxation,
  };
  session->asking = 1;
  int command = session->watch(session->context, &progress, point);
  session->asking = 0;
  if (command == CG_STOP) session->stopped = 1;
  return command;
}

int cg_milliseconds_left(const cg_session *session, double seconds) {
  double left = (seconds - cg_seconds(session)) * 1000;
  if (left < 0) return 0;
  return left < INT_MAX ? (int)left : INT_MAX;
}

double cg_seconds(const cg_session *session) { return (glp_time() - session->opened) / 1000; }

const char *cg_fault(const cg_session *session) { return session->fault; }

int cg_stopped(const cg_session *session) { return session->stopped; }
