/** What checked a record, for its report: this project's name and version, as in package.json. */
export const SOFTWARE = 'mingqian 0.1.0';
