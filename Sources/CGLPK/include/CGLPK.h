// GLPK behind a wall: no call here can abort the process, print, or unwind through the caller.
//
// GLPK ends a process by abort() on any misuse, and its problems belong to the thread that made them. So every
// call runs under a guard that catches GLPK's error and returns, and every session knows its thread. A caught
// error kills the session: its problem is freed, `cg_fault` tells why, and every later call returns CG_DEAD.
#ifndef CGLPK_H
#define CGLPK_H

#if defined(__has_include)
#if !__has_include(<glpk.h>)
#error "glpk.h not found: install GLPK's headers (Debian/Ubuntu: apt-get install libglpk-dev)"
#endif
#endif
#include <glpk.h>
#include <stddef.h>

// A program in the GLPK environment of one thread. At most one is open in a thread.
typedef struct cg_session cg_session;

// Returned by every call on a session that is dead or belongs to another thread.
enum { CG_DEAD = -1 };

// A program: least constant + objective·x. Limits of ±INFINITY are none.
typedef struct {
  int columns, rows;
  double constant;
  const double *objective;                    // by column from 0
  const double *column_lower, *column_upper;  // by column from 0
  const unsigned char *integer;               // by column from 0; 1 is a whole number
  const double *row_lower, *row_upper;        // by row from 0
  const int *starts;                          // rows + 1 places in the two arrays below, the first being 1
  const int *indices;                         // columns from 1; element 0 is not used
  const double *coefficients;                 // element 0 is not used
} cg_description;

// What is known while GLPK works.
typedef struct {
  double incumbent;          // +INFINITY while there is none
  double bound;              // -INFINITY while none is proven
  int nodes;                 // nodes of the tree taken up so far
  const double *relaxation;  // by column from 0; NULL where not at hand
} cg_progress;

// What the watcher asks for. It is carried out after the watcher has returned, so that no frame of the
// watcher's language is ever jumped over. The watcher never calls back into this header.
enum { CG_GO = 0, CG_STOP = 1, CG_INJECT = 2 };

// Fills `point` (by column from 0) before returning CG_INJECT; `point` is NULL where none can be taken.
typedef int (*cg_watch)(void *context, const cg_progress *progress, double *point);

// What a search may spend.
typedef struct {
  double seconds;  // wall clock since the session was opened; INFINITY is unlimited
  int nodes;       // negative is unlimited
  double gap;      // relative; 0 proves to the end
  double integrality;  // how far from a whole number still is one
} cg_limits;

// Returns NULL when memory ran out or a session is open in this thread.
cg_session *cg_open(const cg_description *description, cg_watch watch, void *context);
void cg_close(cg_session *session);

// Why the session died; empty while it lives.
const char *cg_fault(const cg_session *session);
// 1 when the watcher asked to stop.
int cg_stopped(const cg_session *session);
// Wall-clock seconds since the session was opened.
double cg_seconds(const cg_session *session);

// Sets one GLPK status (GLP_BS …) per row and column, from 0. Returns 0 or CG_DEAD.
int cg_set_basis(cg_session *session, const unsigned char *rows, const unsigned char *columns);
// Makes every row basic. Returns 0 or CG_DEAD.
int cg_clear_basis(cg_session *session);
// Takes the scaling away. Returns 0 or CG_DEAD.
int cg_unscale(cg_session *session);

// Solves the linear relaxation from the current basis by GLP_DUALP or GLP_PRIMAL.
// Returns glp_simplex's code, or CG_DEAD.
int cg_simplex(cg_session *session, int method, double seconds);
// GLP_OPT, GLP_NOFEAS, … of the linear relaxation, or CG_DEAD.
int cg_linear_status(cg_session *session);
int cg_iterations(cg_session *session);
// Copies the linear solution, from 0; basis codes are GLPK's. Returns 0 or CG_DEAD.
int cg_linear_solution(
  cg_session *session, double *values, double *reduced_costs, double *duals, unsigned char *row_basis,
  unsigned char *column_basis);

// Branch-and-cut from an optimal linear relaxation. Returns glp_intopt's code, or CG_DEAD.
int cg_branch(cg_session *session, cg_limits limits);
// GLP_OPT, GLP_FEAS, GLP_NOFEAS, … of the integer program, or CG_DEAD.
int cg_integer_status(cg_session *session);
// These outlive the session's death.
double cg_incumbent_objective(const cg_session *session);  // +INFINITY while there is none
const double *cg_incumbent(const cg_session *session);     // by column from 0
double cg_bound(const cg_session *session);                // -INFINITY while none is proven
int cg_nodes(const cg_session *session);

// The calls below keep a loaded program and change it between solves. Columns and rows count from 0. Each returns 0
// or CG_DEAD unless it says otherwise.
int cg_set_bounds(cg_session *session, int count, const int *columns, const double *lower, const double *upper);
int cg_set_objective(cg_session *session, int column, double coefficient);
// Rows as in cg_description: `starts` from 1, `indices` of columns from 1, element 0 of the two arrays not used.
int cg_add_rows(
  cg_session *session, int count, const double *lower, const double *upper, const int *starts, const int *indices,
  const double *coefficients);
int cg_delete_rows(cg_session *session, int count, const int *rows);
int cg_rows(const cg_session *session);
// Runs the simplex from the current basis for at most `iterations` (negative: unlimited), the dual one only until the
// objective is above `cutoff`. Returns glp_simplex's code, or CG_DEAD.
int cg_resolve(cg_session *session, int method, int iterations, double cutoff);
double cg_objective(cg_session *session);
int cg_values(cg_session *session, double *values);
int cg_duals(cg_session *session, double *reduced_costs, double *duals);
// After a resolve that found no point: a multiplier for each row, whose sum no values within their bounds obey, as far as
// GLPK's arithmetic goes. 1 where there is none to be had.
int cg_infeasibility(cg_session *session, double *multipliers);
int cg_get_basis(cg_session *session, unsigned char *rows, unsigned char *columns);
// Mixed-integer rounding cuts, and at most `gomory` of Gomory's, `row >= lower`, that the current solution violates; `starts` and `indices` count from 0.
// Returns how many, or CG_DEAD.
int cg_find_cuts(
  cg_session *session, int gomory, double *lower, int most_rows, int *starts, int *indices, double *coefficients,
  int most_elements);

const char *cg_version(void);

// Runs `body` in a new thread, frees the thread's GLPK environment, and waits for its end.
// Returns 0, or the errno of a thread that could not start.
int cg_on_own_thread(void (*body)(void *context), void *context, size_t stack_bytes);

#endif
