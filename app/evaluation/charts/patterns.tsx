/** Stands once on a page with pictures; they point here. */
export function ChartPatterns() {
	return (
		<svg width="0" height="0" aria-hidden="true" focusable="false">
			<defs>
				<pattern id="chart-pattern-1" width="6" height="6" patternUnits="userSpaceOnUse">
					<path d="M0 6 6 0M-1 1 1-1M5 7 7 5" stroke="var(--surface)" strokeWidth="1.6" />
				</pattern>
				<pattern id="chart-pattern-2" width="6" height="6" patternUnits="userSpaceOnUse">
					<circle cx="3" cy="3" r="1.3" fill="var(--surface)" />
				</pattern>
				<pattern id="chart-pattern-3" width="5" height="5" patternUnits="userSpaceOnUse">
					<path d="M0 2.5H5" stroke="var(--surface)" strokeWidth="1.5" />
				</pattern>
			</defs>
		</svg>
	);
}
