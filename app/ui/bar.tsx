/** One bar of a chart; the number stands beside it as text. */
export function Bar({ share }: { share: number }) {
	return (
		<svg
			className="chart-bar"
			viewBox="0 0 100 10"
			preserveAspectRatio="none"
			aria-hidden="true"
			focusable="false"
		>
			<rect className="chart-track" width="100" height="10" />
			<rect className="chart-fill" width={Math.round(share * 1000) / 10} height="10" />
		</svg>
	);
}
