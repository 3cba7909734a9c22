import type { TextKey } from "#app/http/forms.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Both, English } from "#app/ui/both.tsx";
import { type Fact, Facts } from "#app/ui/facts.tsx";
import type { PictoName } from "#app/ui/picto.tsx";
import { Rooms } from "./class-facts.tsx";
import { mapLink } from "./class-links.ts";
import type { ClassPage, ClassWay } from "./class-page.ts";
import { ClassSection } from "./class-section.tsx";

/** Where it is and how to get there, in words: many phones have no credit for a map. */
export function WhereSection({ course }: { course: ClassPage }) {
	const { t, english } = usePage();
	const { venue, address, area, addressHidden, online, rooms } = course;
	return (
		<ClassSection titleKey="finder:class.where">
			{online && <p>{t("finder:class.onlineHelp")}</p>}
			{addressHidden && (
				<p>
					{area && <bdi className="line">{area}</bdi>}
					<Both own={t("class:way.hidden")} english={english("class:way.hidden")} block />
				</p>
			)}
			{venue && address && <Address name={venue.name} way={address} />}
			{address && <Way way={address} />}
			<Rooms rooms={rooms} />
		</ClassSection>
	);
}

function Address({ name, way: { street, town, postcode } }: { name: string; way: ClassWay }) {
	const { t, english } = usePage();
	return (
		<>
			<address className="address" lang="en" dir="ltr">
				<bdi>{name}</bdi>
				<bdi>{street}</bdi>
				<bdi>{`${town} ${postcode}`}</bdi>
			</address>
			<p className="no-print">
				<a className="target" href={mapLink(postcode)} rel="noopener">
					<Both own={t("class:way.map")} english={english("class:way.map")} />
				</a>
			</p>
		</>
	);
}

function Way({ way: { station, bus, landmark, directions } }: { way: ClassWay }) {
	const { t, english } = usePage();
	const items = [
		...useFact("train", "class:way.station", station),
		...useFact("bus", "class:way.bus", bus),
		...useFact("search", "class:way.landmark", landmark),
	];
	return (
		<>
			{items.length > 0 && <Facts items={items} />}
			{directions && (
				<>
					<h3>
						<Both own={t("finder:class.directions")} english={english("finder:class.directions")} />
					</h3>
					<p className="measure">
						<English>{directions}</English>
					</p>
				</>
			)}
		</>
	);
}

function useFact(picto: PictoName, key: TextKey, value: string | null): Fact[] {
	const { t, english } = usePage();
	if (!value) return [];
	const term = <Both own={t(key)} english={english(key)} />;
	return [{ picto, term, value: <English>{value}</English> }];
}
