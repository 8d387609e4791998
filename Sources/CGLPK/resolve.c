#define GLP_UNDOC 1
// A loaded program that changes between one solve and the next: bounds, rows, and cuts that GLPK finds.
#include "session.h"
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static void set_bounds(cg_session *session, int count, const int *columns, const double *lower, const double *upper) {
  for (int k = 0; k < count; k++) {
    glp_set_col_bnds(session->problem, columns[k] + 1, cg_kind_of_bounds(lower[k], upper[k]), lower[k], upper[k]);
  }
}

int cg_set_bounds(cg_session *session, int count, const int *columns, const double *lower, const double *upper) {
  CG_GUARDED(session, set_bounds(session, count, columns, lower, upper));
  return session->problem == NULL ? CG_DEAD : 0;
}

int cg_set_objective(cg_session *session, int column, double coefficient) {
  CG_GUARDED(session, glp_set_obj_coef(session->problem, column + 1, coefficient));
  return session->problem == NULL ? CG_DEAD : 0;
}

static void add_rows(
  cg_session *session, int count, const double *lower, const double *upper, const int *starts, const int *indices,
  const double *coefficients) {
  int first = glp_add_rows(session->problem, count);
  for (int i = 0; i < count; i++) {
    glp_set_row_bnds(session->problem, first + i, cg_kind_of_bounds(lower[i], upper[i]), lower[i], upper[i]);
    int start = starts[i], length = starts[i + 1] - start;
    glp_set_mat_row(session->problem, first + i, length, indices + start - 1, coefficients + start - 1);
  }
  session->rows = glp_get_num_rows(session->problem);
}

int cg_add_rows(
  cg_session *session, int count, const double *lower, const double *upper, const int *starts, const int *indices,
  const double *coefficients) {
  if (count > 0) CG_GUARDED(session, add_rows(session, count, lower, upper, starts, indices, coefficients));
  return session->problem == NULL ? CG_DEAD : 0;
}

static void delete_rows(cg_session *session, int count, const int *rows) {
  int *numbers = calloc((size_t)count + 1, sizeof *numbers);
  if (numbers == NULL) return;
  for (int k = 0; k < count; k++) numbers[k + 1] = rows[k] + 1;
  glp_del_rows(session->problem, count, numbers);
  free(numbers);
  session->rows = glp_get_num_rows(session->problem);
}

int cg_delete_rows(cg_session *session, int count, const int *rows) {
  if (count > 0) CG_GUARDED(session, delete_rows(session, count, rows));
  return session->problem == NULL ? CG_DEAD : 0;
}

static int resolve(cg_session *session, int method, int iterations, double cutoff) {
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_ON;
  parameters.out_frq = CG_ASKED_EVERY;
  parameters.meth = method;
  if (iterations >= 0) parameters.it_lim = iterations;
  if (isfinite(cutoff)) parameters.obj_ul = cutoff;
  return glp_simplex(session->problem, &parameters);
}

int cg_resolve(cg_session *session, int method, int iterations, double cutoff) {
  volatile int code = CG_DEAD;
  CG_GUARDED(session, code = resolve(session, method, iterations, cutoff));
  if (session->problem != NULL) session->iterations = glp_get_it_cnt(session->problem);
  return code;
}

double cg_objective(cg_session *session) {
  volatile double value = NAN;
  CG_GUARDED(session, value = glp_get_obj_val(session->problem));
  return value;
}

static void copy_values(cg_session *session, double *values) {
  for (int j = 0; j < session->columns; j++) values[j] = glp_get_col_prim(session->problem, j + 1);
}

int cg_values(cg_session *session, double *values) {
  CG_GUARDED(session, copy_values(session, values));
  return session->problem == NULL ? CG_DEAD : 0;
}

static void copy_duals(cg_session *session, double *reduced_costs, double *duals) {
  for (int j = 0; j < session->columns; j++) reduced_costs[j] = glp_get_col_dual(session->problem, j + 1);
  for (int i = 0; i < session->rows; i++) duals[i] = glp_get_row_dual(session->problem, i + 1);
}

int cg_duals(cg_session *session, double *reduced_costs, double *duals) {
  CG_GUARDED(session, copy_duals(session, reduced_costs, duals));
  return session->problem == NULL ? CG_DEAD : 0;
}

static int infeasibility(cg_session *session, double *multipliers) {
  glp_prob *problem = session->problem;
  int rows = session->rows, out = glp_get_unbnd_ray(problem);
  if (out == 0 || (!glp_bf_exists(problem) && glp_factorize(problem) != 0)) return 1;
  int place = out <= rows ? glp_get_row_bind(problem, out) : glp_get_col_bind(problem, out - rows);
  if (place == 0) return 1;
  double *line = calloc((size_t)rows + 1, sizeof *line);
  if (line == NULL) return 1;
  line[place] = 1;
  glp_btran(problem, line);
  memcpy(multipliers, line + 1, (size_t)rows * sizeof *line);
  free(line);
  return 0;
}

int cg_infeasibility(cg_session *session, double *multipliers) {
  volatile int none = 1;
  CG_GUARDED(session, none = infeasibility(session, multipliers));
  return session->problem == NULL ? CG_DEAD : none;
}

static void copy_basis(cg_session *session, unsigned char *rows, unsigned char *columns) {
  for (int i = 0; i < session->rows; i++) rows[i] = (unsigned char)glp_get_row_stat(session->problem, i + 1);
  for (int j = 0; j < session->columns; j++) columns[j] = (unsigned char)glp_get_col_stat(session->problem, j + 1);
}

int cg_get_basis(cg_session *session, unsigned char *rows, unsigned char *columns) {
  CG_GUARDED(session, copy_basis(session, rows, columns));
  return session->problem == NULL ? CG_DEAD : 0;
}

int cg_rows(const cg_session *session) { return session->rows; }

// Cuts as rows of a program of their own, which GLPK fills.
static int found_cuts(cg_session *session, int gomory, double *out_lower, int most_rows, int *starts, int *indices, double *coefficients, int most_elements) {
  glp_prob *problem = session->problem;
  glp_prob *pool = glp_create_prob();
  if (session->columns > 0) glp_add_cols(pool, session->columns);
  glp_mir *generator = glp_mir_init(problem);
  glp_mir_gen(problem, generator, pool);
  glp_mir_free(generator);
  if (gomory > 0) glp_gmi_gen(problem, pool, gomory);
  int count = 0, used = 0, rows = glp_get_num_rows(pool);
  int *row = calloc((size_t)session->columns + 1, sizeof *row);
  double *value = calloc((size_t)session->columns + 1, sizeof *value);
  starts[0] = 0;
  for (int i = 1; row != NULL && value != NULL && i <= rows && count < most_rows; i++) {
    int length = glp_get_mat_row(pool, i, row, value);
    int kind = glp_get_row_type(pool, i);
    if (used + length > most_elements) break;
    double sign = kind == GLP_UP ? -1 : 1;
    for (int k = 1; k <= length; k++) {
      indices[used + k - 1] = row[k] - 1;
      coefficients[used + k - 1] = sign * value[k];
    }
    used += length;
    out_lower[count] = kind == GLP_UP ? -glp_get_row_ub(pool, i) : glp_get_row_lb(pool, i);
    starts[++count] = used;
  }
  free(row);
  free(value);
  glp_delete_prob(pool);
  return count;
}

int cg_find_cuts(cg_session *session, int gomory, double *lower, int most_rows, int *starts, int *indices, double *coefficients, int most_elements) {
  volatile int count = CG_DEAD;
  CG_GUARDED(session, count = found_cuts(session, gomory, lower, most_rows, starts, indices, coefficients, most_elements));
  return count;
}
