export { mayAdministerLibrary, mayCoordinateNetwork, mayWorkAt } from "#kernel/access";
