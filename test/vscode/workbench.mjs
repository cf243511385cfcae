// VS Code's workbench as a person meets it: files to open, words to point at, keys to press, things to see. Waiting is
// for something that shows, not for time to pass; only fingers take their time.
import { join } from 'node:path';

const patienceMs = 30_000;

/** How long a hand rests before it moves on. */
const restMs = 5_000;

/**
 * The least time between two stages of a composition. Nobody's fingers are faster, while the browser's own stages would
 * follow each other before VS Code has taken the answer to what it asked between them, and then it drops the answer.
 */
const fingersMs = 120;

export class Workbench {
  /** @type {import('playwright-core').Page} */
  #page;
  /** @type {string} */
  #pictures;

  /**
   * @param {import('playwright-core').Page} page
   * @param {string} pictures the folder that pictures are put into
   */
  constructor(page, pictures) {
    this.#page = page;
    this.#pictures = pictures;
    page.setDefaultTimeout(patienceMs);
  }

  /** Opens a file of the explorer to stay. @param {string} name */
  async open(name) {
    await this.#page.getByRole('treeitem', { name }).dblclick();
    await this.sees('.tab.active', name);
  }

  /**
   * Rests the pointer on words of the draft until a hover tells of `told`. A pointer that rests while the workbench still
   * moves its parts is not asked about again; so it is moved a little now and then, as a hand does.
   * @param {string} words
   * @param {string | RegExp} told
   */
  async hover(words, told) {
    const hover = this.#page.locator('.monaco-hover:not(.hidden)').filter({ hasText: told }).first();
    for (let waited = 0; ; waited += restMs) {
      const { x, y } = await this.#placeOf(words);
      await this.#page.mouse.move(x, y - 60);
      await this.#page.mouse.move(x, y, { steps: 5 });
      try {
        return await hover.waitFor({ timeout: restMs });
      } catch (error) {
        if (waited >= patienceMs) throw error;
      }
    }
  }

  /** Puts the caret into words of the draft. @param {string} words */
  async click(words) {
    const { x, y } = await this.#placeOf(words);
    await this.#page.mouse.click(x, y);
  }

  /**
   * Puts the caret into words of the draft and opens the list of what can be done about them, until it offers `offered`.
   * Until the light bulb shows, above the words or beside the line, VS Code may ask once more, and drops a list that opened
   * meanwhile.
   * @param {string} words
   * @param {string | RegExp} offered
   */
  async openFixes(words, offered) {
    const list = this.#page.locator('.action-widget').filter({ hasText: offered }).first();
    for (let waited = 0; ; waited += restMs) {
      await this.click(words);
      await this.sees('.lightBulbWidget, [class*="codicon-gutter-lightbulb"]', '');
      await this.press('Control+Period');
      try {
        return await list.waitFor({ timeout: restMs });
      } catch (error) {
        if (waited >= patienceMs) throw error;
        await this.press('Escape');
      }
    }
  }

  /** Clicks the words inside a part of the workbench. @param {string} part @param {string | RegExp} words */
  async clickIn(part, words) {
    await this.#page.locator(part).getByText(words).first().click();
  }

  /** Rests the pointer on a part of the workbench. @param {string} part @param {string | RegExp} [words] */
  async pointAt(part, words = '') {
    await this.#page.locator(part).filter({ hasText: words }).first().hover();
  }

  /** Clicks a part of the workbench. @param {string} part @param {string | RegExp} [words] */
  async clickOn(part, words = '') {
    await this.#page.locator(part).filter({ hasText: words, visible: true }).first().click();
  }

  /** Opens or closes what stands below a row of a tree. @param {RegExp} words */
  async unfold(words) {
    await this.#page
      .locator('.monaco-list-row')
      .filter({ hasText: words })
      .locator('.monaco-tl-twistie')
      .first()
      .click();
  }

  /** Writes into the list that is open at the top of the workbench. @param {string} words */
  async ask(words) {
    await this.#page.locator('.quick-input-widget input').fill(words);
  }

  /** @param {string} keys */
  async press(keys) {
    await this.#page.keyboard.press(keys);
  }

  /** Types into whatever has the focus. @param {string} words */
  async type(words) {
    await this.#page.keyboard.type(words);
  }

  /**
   * Runs a command by its name, as the command palette lists it. The palette closes when something else takes the focus, as a
   * window does that is still opening; then it is asked again.
   * @param {string} command
   */
  async run(command) {
    // Behind its name stand its keys.
    const name = new RegExp(`^${RegExp.escape(command)}(?:,|$)`, 'u');
    for (let waited = 0; ; waited += restMs) {
      await this.press('F1');
      try {
        await this.#page.locator('.quick-input-widget input').fill(`>${command}`, { timeout: restMs });
        return await this.choose(name);
      } catch (error) {
        if (waited >= patienceMs) throw error;
        await this.press('Escape');
      }
    }
  }

  /** Clicks what the list at the top of the workbench offers. @param {RegExp} name */
  async choose(name) {
    const option = this.#page.locator('.quick-input-list').getByRole('option', { name });
    await option.first().click({ timeout: restMs });
  }

  /**
   * Does something until a part of the workbench shows words: a busy one may drop what it was told.
   * @param {string} part
   * @param {string | RegExp} words
   * @param {() => Promise<void>} act
   */
  async until(part, words, act) {
    const shown = this.#page.locator(part).filter({ hasText: words }).first();
    for (let waited = 0; ; waited += restMs) {
      try {
        await act();
        return await shown.waitFor({ timeout: restMs });
      } catch (error) {
        if (waited >= patienceMs) throw error;
        await this.press('Escape');
      }
    }
  }

  /**
   * Types through an input method at the end of a line, or into the list that is open at the top: each stage replaces the
   * one before it in the composition, then words are committed. `onStage` is called when a stage shows. Throws where the
   * completion list opens before that, since its keys would take those of the input method; a list that was open before
   * the composition may stay.
   * @param {readonly string[]} stages
   * @param {string} committed
   * @param {{ isAsked?: boolean, onStage?: (stage: string) => Promise<void> }} [options]
   */
  async compose(stages, committed, { isAsked = false, onStage } = {}) {
    const session = await this.#page.context().newCDPSession(this.#page);
    const list = this.#page.locator('.suggest-widget.visible');
    const wasOpen = await list.isVisible();
    for (const text of stages) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      if (isAsked) await this.#asks(text);
      else await this.sees('.editor-instance .view-line', new RegExp(`${RegExp.escape(text)}$`, 'u'));
      await this.#page.waitForTimeout(fingersMs);
      if (!wasOpen && (await list.isVisible())) {
        throw new Error(`The completion list opened while ${text} was composed.`);
      }
      await onStage?.(text);
    }
    await session.send('Input.insertText', { text: committed });
    await session.detach();
  }

  /** Waits until the list at the top is asked for words. @param {string} words */
  async #asks(words) {
    await this.#page.waitForFunction((wanted) => {
      const input = document.querySelector('.quick-input-widget input');
      return input instanceof HTMLInputElement && input.value === wanted;
    }, words);
  }

  /** Waits until a part of the workbench shows words. @param {string} part @param {string | RegExp} words */
  async sees(part, words) {
    await this.#page.locator(part).filter({ hasText: words }).first().waitFor();
  }

  /** Throws where a part of the workbench shows a link, a button or an image. @param {string} part */
  async holdsNothingToFollow(part) {
    const found = await this.#page
      .locator(`${part} :is(a, button, img, [role="button"])`)
      .evaluateAll((elements) => elements.map((element) => element.outerHTML));
    if (found.length > 0) throw new Error(`There is something to follow: ${found.join(' ')}`);
  }

  /** @param {string} name */
  async picture(name) {
    await this.#page.screenshot({ path: join(this.#pictures, `${name}.png`) });
  }

  /**
   * The middle of the first place where words of the draft are shown. The editor draws a line as many elements, and
   * spaces as no-break ones.
   * @param {string} words
   * @returns {Promise<{ x: number, y: number }>}
   */
  async #placeOf(words) {
    const handle = await this.#page.waitForFunction((wanted) => {
      for (const line of document.querySelectorAll('.editor-instance .view-line')) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        /** @type {Text[]} */
        const nodes = [];
        while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
        const text = nodes
          .map(({ data }) => data)
          .join('')
          .replaceAll('\u{a0}', ' ');
        let offset = text.indexOf(wanted);
        if (offset === -1) continue;
        offset += Math.floor(wanted.length / 2);
        const node = nodes.find(({ length }) => (offset < length ? true : ((offset -= length), false)));
        if (node === undefined) continue;
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      return undefined;
    }, words);
    const place = await handle.jsonValue();
    if (place === undefined) throw new Error(`${words} is not shown.`);
    return place;
  }
}
