import { expect, test } from "vitest";
import { deviceOf, readDevice } from "#app/people/device.ts";

const KNOWN = {
	"Chrome/Android":
		"Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
	"Samsung Internet/Android":
		"Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
	"Safari/iPhone":
		"Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
	"Chrome/iPad":
		"Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0.0.0 Mobile/15E148 Safari/604.1",
	"Edge/Windows":
		"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
	"Safari/macOS":
		"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15",
	"Firefox/Linux": "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0",
	"Chrome/ChromeOS":
		"Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
	"Opera/Windows":
		"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 OPR/123.0.0.0",
};

test.each(Object.entries(KNOWN))("%s is known by what it says of itself", (device, userAgent) => {
	expect(deviceOf(userAgent)).toBe(device);
});

test("what is told apart by neither is kept as nothing", () => {
	for (const userAgent of [null, "", "curl/8.5.0", "<script>Chrome", "x".repeat(10_000)]) {
		expect(deviceOf(userAgent)).toBeNull();
	}
	expect(deviceOf("Something (Linux)")).toBe("/Linux");
});

test("it is read as its 2 parts", () => {
	expect(readDevice("Chrome/Android")).toEqual({ browser: "Chrome", system: "Android" });
	expect(readDevice("/Linux")).toEqual({ browser: "", system: "Linux" });
	expect(readDevice(null)).toEqual({ browser: "", system: "" });
});
