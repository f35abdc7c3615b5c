type Event = { at: number; order: number; run: (at: number) => void };

/** What is going to happen, as a binary heap: events run in order of time, and of planning when at the same time. */
export type Timeline = {
  add(at: number, run: (at: number) => void): void;
  /** Runs everything due at `now` or before, events added meanwhile included. */
  runUntil(now: number): void;
};

const isBefore = (a: Event, b: Event) => a.at < b.at || (a.at === b.at && a.order < b.order);

export function createTimeline(): Timeline {
  const heap: Event[] = [];
  let planned = 0;

  function add(at: number, run: (at: number) => void) {
    const event = { at, order: planned++, run };
    let place = heap.push(event) - 1;
    while (place > 0) {
      const parentPlace = (place - 1) >> 1;
      const parent = heap[parentPlace];
      if (!parent || !isBefore(event, parent)) break;
      heap[place] = parent;
      place = parentPlace;
    }
    heap[place] = event;
  }

  function removeFirst() {
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let place = 0;
    for (;;) {
      let childPlace = place * 2 + 1;
      let child = heap[childPlace];
      const right = heap[childPlace + 1];
      if (child && right && isBefore(right, child)) {
        child = right;
        childPlace++;
      }
      if (!child || !isBefore(child, last)) break;
      heap[place] = child;
      place = childPlace;
    }
    heap[place] = last;
  }

  function runUntil(now: number) {
    for (let first = heap[0]; first && first.at <= now; first = heap[0]) {
      removeFirst();
      first.run(first.at);
    }
  }
  return { add, runUntil };
}
