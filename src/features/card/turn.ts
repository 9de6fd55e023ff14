/** An arrow that turns around; never drawn before scripts are there. */
export const TURN = ['M9 29c-4-7-3-14 3-19s15-6 21-1 8 11 5 18M45 22l-7 6-6-7M14 40h20'];
