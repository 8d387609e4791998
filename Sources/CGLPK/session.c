// A program's life: loaded, given a basis, closed.
#include "session.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

// GLPK's errors free every problem of the thread, so a second one would be pulled away from under its owner.
static _Thread_local int open_sessions;

int cg_kind_of_bounds(double lower, double upper) {
  if (isinf(lower) && isinf(upper)) return GLP_FR;
  if (isinf(upper)) return GLP_LO;
  if (isinf(lower)) return GLP_UP;
  return lower == upper ? GLP_FX : GLP_DB;
}

static void load_columns(glp_prob *problem, const cg_description *d) {
  if (d->columns > 0) glp_add_cols(problem, d->columns);
  for (int j = 0; j < d->columns; j++) {
    double lower = d->column_lower[j], upper = d->column_upper[j];
    if (d->integer[j]) glp_set_col_kind(problem, j + 1, GLP_IV);
    glp_set_col_bnds(problem, j + 1, cg_kind_of_bounds(lower, upper), lower, upper);
    glp_set_obj_coef(problem, j + 1, d->objective[j]);
  }
}

static void load_rows(glp_prob *problem, const cg_description *d) {
  if (d->rows > 0) glp_add_rows(problem, d->rows);
  for (int i = 0; i < d->rows; i++) {
    double lower = d->row_lower[i], upper = d->row_upper[i];
    glp_set_row_bnds(problem, i + 1, cg_kind_of_bounds(lower, upper), lower, upper);
    int first = d->starts[i], count = d->starts[i + 1] - first;
    // GLPK reads elements 1 … count.
    glp_set_mat_row(problem, i + 1, count, d->indices + first - 1, d->coefficients + first - 1);
  }
}

static void load(cg_session *session, const cg_description *description) {
  glp_prob *problem = session->problem = glp_create_prob();
  glp_set_obj_dir(problem, GLP_MIN);
  glp_set_obj_coef(problem, 0, description->constant);
  load_columns(problem, description);
  load_rows(problem, description);
  glp_scale_prob(problem, GLP_SF_AUTO);
  glp_std_basis(problem);
}

static cg_session *empty_session(const cg_description *description, cg_watch watch, void *context) {
  cg_session *session = calloc(1, sizeof *session);
  if (session == NULL) return NULL;
  size_t columns = (size_t)description->columns + 1;
  session->owner = pthread_self();
  session->watch = watch;
  session->context = context;
  session->rows = description->rows;
  session->columns = description->columns;
  session->incumbent_objective = INFINITY;
  session->bound = -INFINITY;
  session->incumbent = calloc(columns, sizeof(double));
  session->relaxation = calloc(columns, sizeof(double));
  session->point = calloc(columns, sizeof(double));
  return session;
}

static void free_session(cg_session *session) {
  free(session->incumbent);
  free(session->relaxation);
  free(session->point);
  free(session);
}

cg_session *cg_open(const cg_description *description, cg_watch watch, void *context) {
  if (open_sessions > 0) return NULL;
  cg_session *session = empty_session(description, watch, context);
  if (session == NULL) return NULL;
  if (session->incumbent == NULL || session->relaxation == NULL || session->point == NULL) {
    free_session(session);
    return NULL;
  }
  open_sessions++;
  session->asking = 1;  // nothing is asked while loading
  session->opened = glp_time();
  CG_WALLED(session, load(session, description));
  session->asking = 0;
  return session;
}

static void delete_problem(cg_session *session) {
  glp_delete_prob(session->problem);
  session->problem = NULL;
}

void cg_close(cg_session *session) {
  if (!pthread_equal(session->owner, pthread_self())) return;  // a leak is better than another thread's crash
  CG_GUARDED(session, delete_problem(session));
  open_sessions--;
  free_session(session);
}

static void set_basis(cg_session *session, const unsigned char *rows, const unsigned char *columns) {
  for (int i = 0; i < session->rows; i++) glp_set_row_stat(session->problem, i + 1, rows[i]);
  for (int j = 0; j < session->columns; j++) glp_set_col_stat(session->problem, j + 1, columns[j]);
}

int cg_set_basis(cg_session *session, const unsigned char *rows, const unsigned char *columns) {
  CG_GUARDED(session, set_basis(session, rows, columns));
  return session->problem == NULL ? CG_DEAD : 0;
}

int cg_clear_basis(cg_session *session) {
  CG_GUARDED(session, glp_std_basis(session->problem));
  return session->problem == NULL ? CG_DEAD : 0;
}

int cg_unscale(cg_session *session) {
  CG_GUARDED(session, glp_unscale_prob(session->problem));
  return session->problem == NULL ? CG_DEAD : 0;
}

const char *cg_version(void) { return glp_version(); }
