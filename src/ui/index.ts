export { Page, type PageProps, renderDocument } from "./frame.tsx";
export type {
  AccountModel,
  ActingLibrary,
  FrameAssets,
  FrameLink,
  FrameModel,
  FrameWords,
  LanguageLink,
  Place,
  PlaceKey,
  Theme,
  ThemeModel,
} from "./frame/model.ts";
export { HUES, nearestHue } from "./colour/hues.ts";
export { Icon, type IconProps } from "./icons/icon.tsx";
export { FORMS, type MaterialForm } from "./icons/forms.ts";
export { ICONS, type IconName } from "./icons/paths.ts";

export * from "./components/availability.tsx";
export * from "./components/badge.tsx";
export * from "./components/button.tsx";
export * from "./components/card.tsx";
export * from "./components/chips.tsx";
export * from "./components/choice.tsx";
export * from "./components/error-summary.tsx";
export * from "./components/facets.tsx";
export * from "./components/field.tsx";
export { type FieldBase, fieldId } from "./components/field-frame.tsx";
export * from "./components/form.tsx";
export * from "./components/heading.tsx";
export * from "./components/library-mark.tsx";
export * from "./components/menu.tsx";
export * from "./components/notice.tsx";
export * from "./components/pager.tsx";
export * from "./components/result-item.tsx";
export * from "./components/search-field.tsx";
export * from "./components/table.tsx";
export { type Answer, page } from "./answer.tsx";
export * from "./components/breadcrumbs.tsx";
export * from "./components/comparison-table.tsx";
export * from "./components/copy-text.tsx";
export * from "./components/cover.tsx";
export * from "./components/data-list.tsx";
export * from "./components/dialog.tsx";
export * from "./components/disclosure.tsx";
export * from "./components/empty-state.tsx";
export * from "./components/opening-hours.tsx";
export * from "./components/page-header.tsx";
export * from "./components/progress.tsx";
export * from "./components/stat-tile.tsx";
export * from "./components/steps.tsx";
export * from "./components/tabs.tsx";
export * from "./components/timeline.tsx";
export * from "./components/toolbar.tsx";
export * from "./charts/bar-chart.tsx";
export { type HeatCell, HeatMap, type HeatMapProps } from "./charts/heat-map.tsx";
export {
  type PartedBar,
  PartedBarChart,
  type PartedBarChartProps,
} from "./charts/parted-bar-chart.tsx";
export { LineChart, type LineChartProps } from "./charts/line-chart.tsx";
export type { Series } from "./charts/series.tsx";
export { type MapPoint, type MapProps, PlaceMap } from "./map/map.tsx";
export { coverSvg, type CoverWords } from "./cover/cover-svg.ts";
export { Gallery } from "./gallery.tsx";
