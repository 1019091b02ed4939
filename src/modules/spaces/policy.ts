export { mayAdministerLibrary, mayWorkAt } from "#kernel/access";
