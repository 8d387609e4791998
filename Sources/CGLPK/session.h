// What a session holds; seen by this target alone.
#ifndef CGLPK_SESSION_H
#define CGLPK_SESSION_H

#include "CGLPK.h"
#include <pthread.h>
#include <setjmp.h>

struct cg_session {
  glp_prob *problem;  // NULL when dead
  pthread_t owner;
  jmp_buf *landing;  // where a caught error lands; NULL outside guarded calls
  char fault[512];

  cg_watch watch;
  void *context;
  int asking;   // the watcher runs now
  int stopped;  // the watcher asked to stop

  int rows, columns;
  double opened;  // glp_time at the start
  int iterations;

  double incumbent_objective, bound;
  double *incumbent;   // columns
  double *relaxation;  // columns
  double *point;       // 1 + columns, element 0 unused
  int nodes;
  cg_limits limits;
};

// A watcher that is to stop a simplex within a fifth of a second is asked this often, in milliseconds.
enum { CG_ASKED_EVERY = 50 };

// GLPK's word for bounds of which either may be infinite.
int cg_kind_of_bounds(double lower, double upper);
// Whether the calling thread may use the session.
int cg_usable(const cg_session *session);
// Sends GLPK's output and errors to the session.
void cg_hook(cg_session *session);
// Buries the session after an error was caught.
void cg_bury(cg_session *session);
// Asks the watcher; returns its command. A stop is noted in the session.
int cg_ask(cg_session *session, const double *relaxation, double *point);
// Milliseconds left of `seconds` since the session was opened, as GLPK's parameters want them.
int cg_milliseconds_left(const cg_session *session, double seconds);

// Runs a statement that calls GLPK. Only fields of the session may be changed in it: an error jumps out of it.
#define CG_WALLED(session, statement) \
  do {                                \
    jmp_buf landing;                  \
    cg_hook(session);                 \
    (session)->landing = &landing;    \
    if (setjmp(landing) == 0) {       \
      statement;                      \
    } else {                          \
      cg_bury(session);               \
    }                                 \
    (session)->landing = NULL;        \
  } while (0)

// The same for a session that must be alive and in its own thread; otherwise nothing is run.
#define CG_GUARDED(session, statement)                          \
  do {                                                          \
    if (cg_usable(session)) CG_WALLED(session, statement);      \
  } while (0)

#endif
