// The linear relaxation.
#include "session.h"

static int simplex(cg_session *session, int method, double seconds) {
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_ON;  // its lines are our clock; none is printed
  parameters.out_frq = CG_ASKED_EVERY;
  parameters.meth = method;
  parameters.tol_bnd = 1e-9;
  parameters.tm_lim = cg_milliseconds_left(session, seconds);
  return glp_simplex(session->problem, &parameters);
}

int cg_simplex(cg_session *session, int method, double seconds) {
  volatile int code = CG_DEAD;
  CG_GUARDED(session, code = simplex(session, method, seconds));
  if (session->problem != NULL) session->iterations = glp_get_it_cnt(session->problem);
  return code;
}

int cg_linear_status(cg_session *session) {
  volatile int status = CG_DEAD;
  CG_GUARDED(session, status = glp_get_status(session->problem));
  return status;
}

int cg_iterations(cg_session *session) { return session->iterations; }

static void copy_solution(
  cg_session *session, double *values, double *reduced_costs, double *duals, unsigned char *row_basis,
  unsigned char *column_basis) {
  glp_prob *problem = session->problem;
  for (int j = 0; j < session->columns; j++) {
    values[j] = glp_get_col_prim(problem, j + 1);
    reduced_costs[j] = glp_get_col_dual(problem, j + 1);
    column_basis[j] = (unsigned char)glp_get_col_stat(problem, j + 1);
  }
  for (int i = 0; i < session->rows; i++) {
    duals[i] = glp_get_row_dual(problem, i + 1);
    row_basis[i] = (unsigned char)glp_get_row_stat(problem, i + 1);
  }
}

int cg_linear_solution(
  cg_session *session, double *values, double *reduced_costs, double *duals, unsigned char *row_basis,
  unsigned char *column_basis) {
  CG_GUARDED(session, copy_solution(session, values, reduced_costs, duals, row_basis, column_basis));
  return session->problem == NULL ? CG_DEAD : 0;
}
