/** Waiting for conditions, never for time. */

/** Milliseconds after which a look is taken for lost: some that meet a frame on its way never end. */
const LONGEST_LOOK = 15_000;

/** Asks until there is an answer; the error says what was waited for. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  ms = 40_000,
): Promise<T> {
  const end = Date.now() + ms;
  let last: unknown;
  for (;;) {
    try {
      const found = await lookOnce(look);
      if (found !== undefined && found !== false) return found;
    } catch (error) {
      last = error; // a page that is just navigating cannot be asked
    }
    if (Date.now() > end) throw new Error(`waited in vain for ${what}${last ? `: ${last}` : ""}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function lookOnce<T>(look: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lost = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("a look without an end")), LONGEST_LOOK);
  });
  try {
    return await Promise.race([look(), lost]);
  } finally {
    clearTimeout(timer);
  }
}
