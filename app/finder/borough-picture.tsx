import { type Shade, shadeOf, shadesOf } from "./borough-shades.ts";
import { BOROUGH_TILES, type BoroughTile, TILE_COLUMNS, TILE_ROWS } from "./borough-tiles.ts";

export type BoroughValue = {
	value: number;
	/** The value as it stands on the tile. */
	text: string;
	/** Borough and value in words, for those who hear the tile. */
	label: string;
	/** Where the tile leads; without it the tile only shows. */
	href?: string;
};

type BoroughPictureProps = {
	/** What the picture shows; the key says it too. */
	title: string;
	/** By GSS code; a borough without a value is empty. */
	values: Readonly<Record<string, BoroughValue>>;
	format: (value: number) => string;
};

const PITCH = 100;
const SIDE = 96;

/** London in 33 squares. It is never turned round: west is on the left for everybody. */
export function BoroughPicture({ title, values, format }: BoroughPictureProps) {
	const shades = shadesOf(Object.values(values).map(({ value }) => value));
	return (
		<figure className="borough-picture">
			{/* biome-ignore lint/a11y/useSemanticElements: as an image it would hide its links */}
			<svg
				viewBox={`0 0 ${TILE_COLUMNS * PITCH} ${TILE_ROWS * PITCH}`}
				direction="ltr"
				role="group"
			>
				<title>{title}</title>
				{BOROUGH_TILES.map((tile) => (
					<Tile key={tile.gss} tile={tile} value={values[tile.gss]} shades={shades} />
				))}
			</svg>
			<figcaption className="small">
				<span>{title}</span> <ShadeKey shades={shades} format={format} />
			</figcaption>
		</figure>
	);
}

type TileProps = { tile: BoroughTile; value: BoroughValue | undefined; shades: readonly Shade[] };

function Tile({ tile, value, shades }: TileProps) {
	const [x, y] = [tile.column * PITCH, tile.row * PITCH];
	const className = `tile shade-${shadeOf(value?.value ?? 0, shades)}`;
	const content = (
		<>
			<title>{value?.label ?? tile.name}</title>
			<rect x={x + 2} y={y + 2} width={SIDE} height={SIDE} rx="14" />
			<text x={x + PITCH / 2} y={y + 44}>
				{tile.short}
			</text>
			<text x={x + PITCH / 2} y={y + 80}>
				{value?.text}
			</text>
		</>
	);
	if (!value?.href) return <g className={className}>{content}</g>;
	return (
		<a className={className} href={value.href}>
			{content}
		</a>
	);
}

type ShadeKeyProps = { shades: readonly Shade[]; format: (value: number) => string };

function ShadeKey({ shades, format }: ShadeKeyProps) {
	return [{ shade: 0, least: 0, most: 0 }, ...shades].map(({ shade, least, most }) => (
		<span key={shade} className="shade-key">
			<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
				<rect className={`shade-${shade}`} x="1" y="1" width="22" height="22" rx="5" />
			</svg>
			<bdi dir="ltr">{least === most ? format(least) : `${format(least)}–${format(most)}`}</bdi>
		</span>
	));
}
