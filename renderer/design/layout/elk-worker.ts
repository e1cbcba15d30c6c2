// Owns the thread in which elkjs works: its own worker script answers what elkjs's interface asks.
import 'elkjs/lib/elk-worker.min.js';
