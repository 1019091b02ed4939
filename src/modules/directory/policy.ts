export {
  mayAdministerLibrary as mayEditLibrary,
  mayCoordinateNetwork as mayEditNetwork,
} from "#kernel/access";
