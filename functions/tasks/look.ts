/** Which tasks a list shows: beside each other where there is room. */
export const styles = `
.filters { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin-block: 1rem; }
.filters .field { flex: 1 1 14rem; margin: 0; }
.filters select { width: 100%; }
`;
