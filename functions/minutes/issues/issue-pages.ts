/** The pages of what is taken up with others: one part of the bundle. */
export { postIssue, showIssue } from './issue-page.tsx';
export { showIssues } from './issues-page.tsx';
